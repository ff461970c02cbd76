"""How long an editor waits for the language server after a keystroke: from the change of a file until the
server has answered a request that was sent right behind it, and so has told all findings."""
import json
import statistics
import subprocess
import time

KEYSTROKES = 60


class Client:
    def __init__(self, fujiplan, folder):
        self.server = subprocess.Popen([fujiplan, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder)
        self.asked = 0
        self.ask("initialize", {"processId": None, "rootUri": folder.resolve().as_uri(), "capabilities": {}})
        self.tell("initialized", {})

    def tell(self, method, params, **more):
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.server.stdin.flush()

    def ask(self, method, params):
        """Sends a request and reads on to its answer; returns what the server has said before it."""
        self.asked += 1
        self.tell(method, params, id=self.asked)
        said = []
        while True:
            size = 0
            while (line := self.server.stdout.readline()) not in (b"\r\n", b""):
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    size = int(value)
            message = json.loads(self.server.stdout.read(size))
            if message.get("id") == self.asked:
                return said
            said.append(message)

    def end(self):
        self.ask("shutdown", None)
        self.tell("exit", None)
        self.server.wait()


def waits(fujiplan, folder, path):
    """Milliseconds until the first answer of a server that opens the file, and after keystrokes in it:
    the median and the longest."""
    file = folder / path
    text = file.read_text(encoding="utf-8")
    document = {"uri": file.resolve().as_uri(), "version": 1}
    began = time.perf_counter()
    client = Client(fujiplan, folder)
    client.tell("textDocument/didOpen", {"textDocument": {**document, "languageId": "yaml", "text": text}})
    symbols = ("textDocument/documentSymbol", {"textDocument": {"uri": document["uri"]}})
    client.ask(*symbols)
    opening = time.perf_counter() - began
    line = text[:text.index("\nname: ")].count("\n") + 1
    after = {"line": line, "character": len("name: ")}
    typed = {**after, "character": after["character"] + 1}
    spent = []
    for key in range(KEYSTROKES):
        change = ({"range": {"start": after, "end": after}, "text": "１"} if key % 2 == 0 else
                  {"range": {"start": after, "end": typed}, "text": ""})
        document["version"] += 1
        began = time.perf_counter()
        client.tell("textDocument/didChange", {"textDocument": document, "contentChanges": [change]})
        said = client.ask(*symbols)
        spent.append(time.perf_counter() - began)
        found = [finding["code"] for message in said if message.get("method") == "textDocument/publishDiagnostics"
                 for finding in message["params"]["diagnostics"] if message["params"]["uri"] == document["uri"]]
        if ("full-width-digit" in found) != (key % 2 == 0):
            raise AssertionError(f"keystroke {key}: {found}")
    client.end()
    return [1000 * opening, 1000 * statistics.median(spent), 1000 * max(spent)]

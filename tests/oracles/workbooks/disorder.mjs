// Fills in a form with exceljs, as tests/workbooks/make.py asks. Usage: disorder.mjs FORM FOLDER
import ExcelJS from "exceljs";
import path from "node:path";

const [form, folder] = process.argv.slice(2);
const first = 4; // the row of the only project
const bold = (text) => ({ font: { bold: true }, text });

const disorders = {
  saved: (sheet) => {
    sheet.getCell(`H${first}`).value = "実施中";
    sheet.getCell(`L${first}`).value = 1180000;
    sheet.getCell(`N${first}`).value = "要件をまとめた。\n・窓口の聞き取り";
    for (const column of "PQR") sheet.getCell(`${column}${first}`).value = 3;
  },
  // Parts of a text in other fonts, a link, a formula with what it came to, a date.
  rich: (sheet) => {
    sheet.getCell(`H${first}`).value = { richText: [bold("実施"), { text: "中" }] };
    sheet.getCell(`L${first}`).value = { formula: "590000*2", result: 1180000 };
    sheet.getCell(`M${first}`).value = new Date(Date.UTC(2022, 9, 20));
    sheet.getCell(`M${first}`).numFmt = "yyyy/m/d";
    sheet.getCell(`N${first}`).value = { richText: [{ text: "要件を" }, bold("まとめた"), { text: "。" }] };
    sheet.getCell(`S${first}`).value = { text: "市のページ", hyperlink: "https://city.example.jp/" };
  },
};

for (const [name, disorder] of Object.entries(disorders)) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(form);
  disorder(workbook.getWorksheet("回答"));
  await workbook.xlsx.writeFile(path.join(folder, `exceljs-${name}.xlsx`));
}

// Written row by row, with texts inside their cells and not in the table of shared strings.
const source = new ExcelJS.Workbook();
await source.xlsx.readFile(form);
const rows = source.getWorksheet("回答");
const writer = new ExcelJS.stream.xlsx.WorkbookWriter({
  filename: path.join(folder, "exceljs-streamed.xlsx"),
  useSharedStrings: false,
});
const sheet = writer.addWorksheet("回答");
for (const number of [first - 1, first]) {
  const values = rows.getRow(number).values;
  if (number === first) values[8] = "実施中";
  sheet.addRow(values).commit();
}
sheet.commit();
await writer.commit();

# Completion for fish. fujiplan itself says what can stand where; this only passes it on.
function __fujiplan_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l option (string match -r -- '^--[^=]*=' "$current")
    for line in ($words[1] __complete $words[2..-1] "$current" 2>/dev/null)
        switch $line
            case :files
                printf "$option%s\n" (__fish_complete_path (string replace -- "$option" '' "$current"))
            case :folders
                printf "$option%s\n" (__fish_complete_directories (string replace -- "$option" '' "$current"))
            case '*'
                echo $line
        end
    end
end
# -k keeps the order in which fujiplan names them: 1-1-2 before 1-1-10.
complete -c fujiplan -f -k -a '(__fujiplan_complete)'

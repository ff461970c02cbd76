#compdef fujiplan
# Completion for zsh. fujiplan itself says what can stand where; this only passes it on.
_fujiplan() {
  local line shell=''
  local -a values
  for line in "${(@f)$($words[1] __complete "${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      :files | :folders) shell=$line ;;
      *$'\t'*) values+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}") ;;
      ?*) values+=("${line//:/\\:}") ;;
    esac
  done
  # -V keeps the order in which fujiplan names them: 1-1-2 before 1-1-10.
  (($#values)) && _describe -V -t fujiplan fujiplan values
  [[ -n $shell ]] || return 0
  compset -P '--[^=]#='
  if [[ $shell == :files ]]; then _files; else _files -/; fi
}
# As a file of $fpath it is called at once; sourced, it only says what it is for.
if [[ ${funcstack[1]} == _fujiplan ]]; then _fujiplan "$@"; else compdef _fujiplan fujiplan; fi

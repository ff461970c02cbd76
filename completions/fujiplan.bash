# shellcheck shell=bash
# Completion for bash. fujiplan itself says what can stand where; this only passes it on.
# Needs bash 4.3.
_fujiplan() {
  local words=() i word line value current
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]//[\\\"\']/}  # as typed, with the quoting
    # bash parts words at `=`, fujiplan wants --year=R5 whole.
    if ((${#words[@]})) && [[ $word == = || ${COMP_WORDS[i - 1]} == = ]]; then
      words[-1]+=$word
    else
      words+=("$word")
    fi
  done
  current=${words[-1]}
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files) compopt -o default 2>/dev/null ;;
      :folders) compopt -o dirnames 2>/dev/null ;;
      *)
        value=${line%%$'\t'*}
        # Only what stands behind the `=` is replaced.
        [[ $current == --*=* ]] && value=${value#"${current%%=*}="}
        [[ $value == *[[:space:]\"\'\\\$\`\&\;\(\)\|\<\>*?[]* ]] && printf -v value %q "$value"
        COMPREPLY+=("$value")
        ;;
    esac
  done < <("$1" __complete "${words[@]}" 2>/dev/null)
}
# In the order in which fujiplan names them: 1-1-2 before 1-1-10.
complete -o nosort -F _fujiplan fujiplan 2>/dev/null || complete -F _fujiplan fujiplan

# A file in UTF-16, as some editors on Windows save it.
printf '\xFF\xFE-\0-\0-\0\n\0t\0i\0t\0l\0e\0:\0 \0A\0\n\0-\0-\0-\0\n\0' | write catalog/teams/a.md
# Run
salkku lint

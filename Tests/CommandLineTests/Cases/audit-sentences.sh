# Wordings that somebody tries, one a line, and labelled sentences that the method is held against.
write lines.txt <<END
Residents can repair their bikes without buying tools.

We train jobseekers.
Calls are answered within a minute.
Together for tomorrow.
END
write gold.json <<END
[
 {"text": "Residents can repair their bikes without buying tools.", "class": "outcome", "kind": "statement"},
 {"text": "We train jobseekers.", "class": "output", "kind": "work", "language": "en", "written": true},
 {"text": "Nobody knows.", "outcome": null},
 {"text": "Calls are answered within a minute.", "outcome": false},
 {"text": "Wir helfen.", "class": "output", "language": "de"}
]
END
write unknown.json <<END
[{"text": "We train jobseekers.", "class": "outputs"}]
END
write textless.json <<END
[{"class": "output"}]
END
write words.yaml <<END
add:
  people: [allotment holder*]
remove:
  activity: [train]
END
write both.yaml <<END
add:
  people: [""]
END
# Run
salkku audit - < lines.txt
salkku audit - --format json < lines.txt
salkku audit - --format markdown < lines.txt
printf 'Kävelijät pääsevät töihin turvallisesti.\n' | salkku audit - --language fi --format json
printf 'Ka\314\210vely on turvallista.\n' | salkku audit - --language fi --format json
printf 'Number of people injured\n' | salkku audit - --as measure
salkku audit - --language de < lines.txt
salkku audit - payroll < lines.txt
salkku audit --measure gold.json
salkku audit --measure gold.json --format json
salkku audit --measure unknown.json
salkku audit --measure textless.json
salkku audit --measure nothing.json
salkku audit payroll --measure gold.json
printf 'We train allotment holders.\n' | salkku audit - --lexicon words.yaml --format json
printf 'We train allotment holders.\n' | salkku audit - --lexicon both.yaml
salkku audit - --lexicon nothing.yaml < lines.txt
salkku audit payroll --lexicon words.yaml
# The words of the catalogue in which somebody tries a sentence count.
printf 'Plotters can water at night.\n' | salkku audit - --format json
mkdir -p catalog/lexicon
printf 'add:\n  people: [plotter*]\n' >catalog/lexicon/en.yaml
printf 'Plotters can water at night.\n' | salkku audit -
salkku audit --language fi
salkku audit --measure gold.json --lexicon words.yaml

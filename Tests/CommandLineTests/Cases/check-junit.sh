# A test report of data bears the day of the run, as one of a catalogue does.
write schema.json <<<'{"type": "array"}'
write data.json <<<'{}'
# Run
SOURCE_DATE_EPOCH=1795219200 salkku check --schema schema.json --format junit data.json

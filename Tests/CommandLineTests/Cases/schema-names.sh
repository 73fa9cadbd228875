# A name of a schema that is not quite right leads to the right one.
# Run
for name in servic service-packages packages stream teem Team zzz; do salkku schema $name; done

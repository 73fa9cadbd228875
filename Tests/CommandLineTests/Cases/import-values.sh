# What becomes of dates, numbers, words, addresses, HTML and groups on their way.
team desk
write imports/m.yaml <<'END'
entries:
  - kind: component
    when: {sort: [app, server]}
    identifier: {system: cmdb, from: no}
    id: short
    fields: {title: name, owner: {always: desk}, status: {from: state, else: live}, type: {from: sort, words: {app: application, server: infrastructure}}}
  - kind: service-package
    when: {sort: service}
    identifier: {system: cmdb, from: no}
    fields:
      title: name
      owner: {always: desk}
      status: {from: state, words: {gone: retired}, else: live}
      review_by: day
      request: link
      price: {from: [price, old price]}
      includes: {from: parts, split: "|"}
      tags: {from: [tag, other tag]}
      summary: {from: text, html: true, take: first-sentence}
      links: [{url: page, title: {always: More}, type: {always: website}}]
      support: {hours: hours, response: {always: Within a day}}
      warranty.availability: {promise: uptime text, target: uptime, unit: {always: percent}}
    body: {from: text, html: true}
people: [hours]
encoding: windows-1252
END
{
  echo 'no;short;name;sort;state;day;link;price;old price;parts;tag;other tag;text;page;hours;uptime;uptime text'
  echo '1;pay;Payroll;app;Live;;;;;;;;;;;;'
  echo '2;;Help;service;gone;1.2.2027;it@example.org;;3 €;a| b |a;x;y;"<p>Help for &quot;all&quot; <b>people</b>. <i>Now.</i></p><ul><li>One<li>Two &amp; <a href=""https://example.org/"">three</a></ul><script>x()</script>";https://example.org/p;all day;99,5;Always there'
  echo '3;;Desk;service;new?;05/06/2027;http://;4 €;;;;;A * star;nowhere;;1,000;Always'
  echo '4;;Café;service;pilot;2027-03-01T12:00:00Z;www.example.org;;;;;;;;;99.95;'
  echo '5;;Other;printer;;;;;;;;;;;;;'
} | iconv -f UTF-8 -t WINDOWS-1252 >table.csv
repository .
# Run
salkku import csv table.csv --map imports/m.yaml
cat catalog/components/*.md catalog/service-packages/*.md
salkku lint --fail-on error --quiet | grep error


"use strict";
(function () {
  var field = document.getElementById("search");
  var said = document.getElementById("said");
  var index = JSON.parse(document.getElementById("index").textContent);
  var rows = document.querySelectorAll("#rules tbody tr");
  function search() {
    var wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    var shown = 0;
    rows.forEach(function (row) {
      var text = row.textContent.toLowerCase() + " " + (index[row.id] || "");
      row.hidden = !wanted.every(function (word) { return text.indexOf(word) >= 0; });
      shown += row.hidden ? 0 : 1;
    });
    said.textContent = shown + (shown === 1 ? " rule" : " rules");
  }
  field.addEventListener("input", search);
  document.getElementById("searching").hidden = false;
  search();
})();

// Counts how often the page's own form is submitted or reset.
recorder.submissions = 0;
for (const type of ["submit", "reset"]) {
  document.getElementById("form").addEventListener(type, (event) => {
    event.preventDefault();
    recorder.submissions++;
  });
}

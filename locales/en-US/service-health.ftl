# Service health: the operator’s known issues with a service, and watching them.
health-title = Service health
health-loading = Checking service health…
# $time is a date and time in the reader’s own time zone.
health-checked = Checked { $time }
health-nothing-known = There are no known problems. Continue with the steps below.
health-known = Is the problem one of these? If so, watch it instead of reporting it again.
health-unavailable = Service health can’t be shown right now. You can continue without it.
# The state of a service, or of an issue.
health-operational = Working
health-investigating = Being investigated
health-investigation-suspended = Waiting for more information
health-restoring = Being repaired
health-verifying = Verifying the fix
health-extended-recovery = Recovering
health-degradation = Limited
health-interruption = Interrupted
health-restored = Service restored
health-unknown = Unknown
issue-incident = Incident
issue-advisory = Advisory
issue-id = ID
issue-began = Began
issue-updated = Last update
issue-more = Read more
issue-watch = Watch this problem
issue-watched = You’re watching this problem.
issue-watched-view = See the problems you’re watching
issue-not-watched = This couldn’t be saved. Try again.

watched-title = Problems you’re watching
watched-since = Watched since
watched-stop = Stop watching
# $issue is the title of a problem.
watched-stop-issue = Stop watching: { $issue }
watched-stopped = You’re no longer watching this problem.
watched-not-stopped = This couldn’t be saved. Try again.

# Service health: the operator’s known issues with a service, and watching them.
health-title = Service health
health-loading = Checking service health…
# $time is a date and time in the reader’s own time zone.
health-checked = Checked { $time }
health-no-known-issues = There are no known issues. Continue with the steps below.
health-known-issues = Is the problem one of these? If so, watch it instead of reporting it again.
health-unavailable = Service health can’t be shown right now. You can continue without it.
# The state of a service, or of an issue.
health-status-operational = Working
health-status-investigating = Investigating
health-status-investigation-suspended = Investigation suspended
health-status-restoring = Restoring service
health-status-verifying = Verifying the fix
health-status-extended-recovery = Extended recovery
health-status-degradation = Service degradation
health-status-interruption = Service interruption
health-status-restored = Service restored
health-status-unknown = Unknown
issue-incident = Incident
issue-advisory = Advisory
issue-id = ID
issue-started = Started
issue-updated = Last updated
issue-read-more = Read more
issue-watch = Watch this issue
issue-watched = You’re watching this issue.
issue-view-watched = See the issues you’re watching
issue-watch-failed = This couldn’t be saved. Try again.

watched-issues-title = Issues you’re watching
watched-issues-since = Watched since
watched-issues-stop = Stop watching
# $issue is the title of a problem.
watched-issues-stop-issue = Stop watching: { $issue }
watched-issues-stopped = You’re no longer watching this issue.
watched-issues-stop-failed = This couldn’t be saved. Try again.

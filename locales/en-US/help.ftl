# Choosing the service.
services-title = Which service does the customer need help with?
services-title-self-help = Which service do you need help with?
services-intro = See known issues with the service, and what you can try, before you contact support.
services-filter = Find a service
services-loading = Loading the services…
services-empty = There are no services to show
services-empty-hint = You can continue without choosing a service.
services-no-match = No services match this name
services-no-match-hint = Check the name, or show all services.
services-show-all = Show all services
services-customer-not-found = This customer can’t be found, or belongs to another partner. Choose another customer.
services-something-else = It’s about something else

# $service is the name of a service.
help-title = Help with { $service }
help-title-no-service = Before you contact support
help-intro = Go through these steps first. Many problems are known issues, or can be resolved in minutes.
help-decision = Is the problem resolved?
help-solved = It’s resolved
help-need-more = I still need help
help-need-partner = Ask { $partner }

articles-title = Articles that may help
articles-search-label = Describe the problem in a few words
articles-loading = Looking for articles…
articles-no-match = No articles match. Try other words, or continue.
articles-unavailable = Articles can’t be shown right now. You can continue without them.
# Said to screen readers. $number is $count, written for the reader.
articles-found = { $count ->
    [one] { $number } article found
   *[other] { $number } articles found
}

admin-center-title = Admin center
admin-center-open = Open the customer’s admin center for this service
admin-center-open-self-help = Open the admin center for this service
# $host is the name of a website.
admin-center-destination = Opens { $host } in a new tab.

# Steps to try. Who works for a customer needs admin rights at that customer for them.
steps-title = Steps to try
steps-hint = Use your admin rights, and check off what you’ve tried so that support doesn’t ask you to repeat it.
steps-hint-self-help = Check off what you’ve tried, so that nobody asks you to repeat it.
step-admin-center = Checked settings and messages in the customer’s admin center
step-admin-center-self-help = Checked settings and messages in the admin center
step-reproduce = Checked whether other users and devices have the problem
step-license = Checked that a valid license is assigned
step-permissions = Checked the permissions and roles of affected users
step-settings = Reviewed and reverted recent changes to settings and policies
step-device = Tried an updated app, another browser, and another network

solved-title = Good to hear!
solved-text = No request is needed. If you told the customer that you were looking into the problem, notify them that it’s resolved.
solved-text-self-help = No request is needed.
solved-not-after-all = It’s not resolved after all

# Finding the customer that a request is for.
customers-intro = Find the customer first. Then you’ll see known issues with their services, and what you can try before you submit a request.
customers-label = Customer
customers-hint = Enter a company name, domain, or tenant ID.
customers-loading = Preparing the form…
customers-searching = Searching…
# Stands above customers that were served lately, before anything is typed.
customers-recent = Recent customers
# $query is what was typed.
customers-no-match = No customer matches “{ $query }”. Check the spelling, or search for the domain.
# Said to screen readers. $number is $count, written for the reader.
customers-found = { $count ->
    [one] { $number } customer found. Use the arrow keys to choose.
   *[other] { $number } customers found. Use the arrow keys to choose.
}
customers-list-truncated = { $count ->
    [one] Only the first customer is shown. Keep typing to narrow the list.
   *[other] Only the first { $number } customers are shown. Keep typing to narrow the list.
}
customers-search-failed = Search isn’t working right now
# Goes on with the customer that was chosen before.
customers-continue = Continue with { $customer }
customers-enter-manually = Enter customer details manually
# A button that shows or hides the tenant IDs of all customers in the list.
customers-show-tenant-ids = Show tenant IDs
customers-tenant-id = Tenant ID
# Names the list of customers found.
customers-list = Customers
relationship-expired = Relationship expired
relationship-none = No relationship

# What to do about a customer without an admin relationship. $customer is the company's name.
customer-blocked-title = You can’t open a request for { $customer } yet
customer-blocked-expired = Your admin relationship with this customer has expired.
customer-blocked-no-relationship = You have no admin relationship with this customer.
customer-blocked-step-ask = In Partner Center, request an admin relationship with the roles that you need, and send the link to the customer.
customer-blocked-step-accept = The customer’s administrator opens the link and approves the request.
customer-blocked-step-return = Then come back here and check again.
customer-blocked-link = Request an admin relationship
customer-blocked-check-again = Check again
customer-blocked-still = There’s still no active admin relationship. Check again after the customer has approved the request.

wrong-tenant-title = You may be signed in to the wrong tenant
wrong-tenant-this-customers = You’re signed in to this customer’s tenant. Sign in to your own company’s tenant before you submit a request.
wrong-tenant-another = You’re signed in to a tenant that isn’t your company’s. Switch to your company’s tenant before you submit a request.

# For whom and about what one is at work.
on-behalf-label = On behalf of
on-behalf-change = Change
on-behalf-change-customer = Change the customer
on-behalf-change-service = Change the service

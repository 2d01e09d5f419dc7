requests-partner-center = Solicitudes del Centro de partners
requests-customer = Solicitudes de clientes
requests-kinds = Tipo de solicitud
requests-new = Nueva solicitud
requests-loading = Cargando sus solicitudes…
requests-empty = Todavía no hay solicitudes
requests-empty-hint = Cuando notifique un problema, aparecerá aquí con su estado.
requests-more = Mostrar más
requests-loaded = { $count ->
    [one] Se muestra { $number } solicitud
   *[other] Se muestran { $number } solicitudes
}
requests-reference = Referencia
requests-severity = Gravedad
requests-created = Fecha de creación
requests-updated = Última actualización

# Statuses agree with “solicitud”.
status-new = Nueva
status-open = En curso
status-attention-needed = Pendiente de su respuesta
status-resolved = Resuelta
status-closed = Cerrada

request-title = Solicitud { $reference }
request-loading = Cargando la solicitud…
request-category = Tipo de problema
request-began = Inicio del problema
request-contact = Contacto
request-contact-name = Nombre
request-history = Historial
request-notes = Notas

filter-title = Filtrar las solicitudes
filter-status = Estado
filter-any-status = Cualquier estado
filter-customer = Buscar solicitudes de un cliente
filter-only-customer = Solo solicitudes de { $customer }
filter-clear = Mostrar todos los clientes
filter-empty = No hay solicitudes que coincidan
filter-empty-hint = Seleccione otro estado u otro cliente.
# Agrees with “solicitud”.
requests-asked-by-customer = Enviada por el cliente
watched-title = Problemas que está siguiendo
watched-since = En seguimiento desde
watched-stop = Dejar de seguir
watched-stop-issue = Dejar de seguir: { $issue }
watched-stopped = Ha dejado de seguir este problema.
watched-not-stopped = No se ha podido guardar el cambio. Vuelva a intentarlo.

handoff-undocumented-service-problem = El servicio no funciona según su descripción y el problema no está documentado
handoff-service-unavailable = El servicio no está disponible
handoff-bug-or-irregularity = El servicio presenta anomalías en su aspecto o en su funcionamiento
handoff-large-scale-network-disruption = Hay una interrupción de la red a gran escala
handoff-regional-multi-tenant = Un problema regional afecta a varios clientes

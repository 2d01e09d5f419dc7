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

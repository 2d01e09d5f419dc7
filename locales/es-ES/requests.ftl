requests-partner-center = Solicitudes del Centro de partners
requests-customer = Solicitudes de clientes
requests-kind-switch = Tipo de solicitud
requests-new = Nueva solicitud
requests-loading = Cargando sus solicitudes…
requests-empty = Todavía no hay solicitudes
requests-empty-hint = Cuando notifique un problema, aparecerá aquí con su estado.
requests-show-more = Mostrar más
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
request-problem-start-time = Inicio del problema
request-contact = Contacto
request-contact-name = Nombre
# A person’s whole name. $script is `han` where both names are written in Chinese characters.
full-name = { $script ->
    [han] { $family }{ $given }
   *[other] { $given } { $family }
}
request-history = Historial
request-notes = Notas

requests-filter-title = Filtrar las solicitudes
requests-filter-status = Estado
requests-filter-any-status = Cualquier estado
requests-filter-customer = Buscar solicitudes de un cliente
requests-filter-only-customer = Solo solicitudes de { $customer }
requests-filter-clear = Mostrar las solicitudes de todos los clientes
requests-filter-empty = No hay solicitudes que coincidan
requests-filter-empty-hint = Seleccione otro estado u otro cliente.
requests-filter-reset = Mostrar todas las solicitudes
# Agrees with “solicitud”.
requests-submitted-by-customer = Enviada por el cliente

# Files of a request that was submitted. $name is the name of a file, $files are several.
files-download = Descargar
files-download-file = Descargar: { $name }
files-download-failed = No se ha podido descargar el archivo. Compruebe que tiene conexión y que ha iniciado sesión, y vuelva a intentarlo.

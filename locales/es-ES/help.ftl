services-title = ¿Con qué servicio necesita ayuda el cliente?
services-title-self-help = ¿Con qué servicio necesita ayuda?
services-intro = Antes de acudir al soporte técnico, consulte si hay problemas conocidos en el servicio y qué puede probar.
services-filter = Buscar un servicio
services-loading = Cargando los servicios…
services-empty = No hay servicios que mostrar
services-empty-hint = Puede continuar sin elegir un servicio.
services-no-match = Ningún servicio coincide con este nombre
services-no-match-hint = Compruebe el nombre o muestre todos los servicios.
services-show-all = Mostrar todos los servicios
services-customer-not-found = No se encuentra este cliente o pertenece a otro partner. Elija otro cliente.
services-something-else = Se trata de otra cosa

help-title = Ayuda con { $service }
help-title-no-service = Antes de acudir al soporte técnico
help-intro = Siga primero estos pasos. Muchos son problemas conocidos o se pueden resolver en unos minutos.
help-decision = ¿Se ha resuelto el problema?
help-solved = Ya se ha resuelto
help-need-more = Todavía necesito ayuda
help-need-partner = Pedir ayuda a { $partner }

articles-title = Artículos que pueden ayudarle
articles-search-label = Describa el problema en pocas palabras
articles-loading = Buscando artículos…
articles-no-match = Ningún artículo coincide. Pruebe con otras palabras o continúe.
articles-unavailable = No se pueden mostrar artículos en este momento. Puede continuar sin ellos.
articles-found = { $count ->
    [one] Se ha encontrado { $number } artículo
   *[other] Se han encontrado { $number } artículos
}

admin-center-title = Centro de administración
admin-center-open = Abrir el centro de administración del cliente para este servicio
admin-center-open-self-help = Abrir el centro de administración de este servicio
admin-center-destination = Se abrirá { $host } en una pestaña nueva.

# The steps are ticked by whoever has tried them, and printed in a record that others receive: nobody speaks in them.
steps-title = Pasos que puede probar
steps-hint = Use sus permisos de administrador y marque lo que ya haya probado. Así, el equipo de soporte técnico no le pedirá que lo repita.
steps-hint-self-help = Marque lo que ya haya probado para que nadie le pida que lo repita.
step-admin-center = Se han revisado la configuración y los mensajes en el centro de administración del cliente
step-admin-center-self-help = Se han revisado la configuración y los mensajes en el centro de administración
step-reproduce = Se ha comprobado si el problema afecta a otros usuarios y dispositivos
step-license = Se ha comprobado que hay asignada una licencia válida
step-permissions = Se han comprobado los permisos y los roles de los usuarios afectados
step-settings = Se han revisado y deshecho los cambios recientes en la configuración y las directivas
step-device = Se ha probado con la aplicación actualizada, otro navegador y otra red

solved-title = ¡Nos alegra saberlo!
solved-text = No hace falta ninguna solicitud. Si le dijo al cliente que estaba investigando el problema, infórmele de que ya se ha resuelto.
solved-text-self-help = No hace falta ninguna solicitud.
solved-not-after-all = Al final, no se ha resuelto

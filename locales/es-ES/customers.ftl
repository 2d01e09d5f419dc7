customers-intro = Primero, busque al cliente. Después verá si hay problemas conocidos en sus servicios y qué puede probar antes de enviar una solicitud.
customers-label = Cliente
customers-hint = Escriba el nombre de una empresa, un dominio o un id. de inquilino.
customers-loading = Preparando el formulario…
customers-searching = Buscando…
customers-recent = Clientes recientes
customers-no-match = Ningún cliente coincide con «{ $query }». Revise la ortografía o busque por dominio.
customers-found = { $count ->
    [one] Se ha encontrado { $number } cliente. Use las teclas de dirección para seleccionarlo.
   *[other] Se han encontrado { $number } clientes. Use las teclas de dirección para seleccionar uno.
}
customers-list-truncated = { $count ->
    [one] Solo se muestra el primer cliente. Siga escribiendo para acotar la lista.
   *[other] Solo se muestran los { $number } primeros clientes. Siga escribiendo para acotar la lista.
}
customers-search-failed = La búsqueda no funciona en este momento
# Goes on with the customer that was chosen before.
customers-continue = Continuar con { $customer }
customers-enter-manually = Introducir los datos manualmente
customers-show-tenant-ids = Mostrar los id. de inquilino
customers-tenant-id = Id. de inquilino
customers-list = Clientes
relationship-expired = Relación caducada
relationship-none = Sin relación

customer-blocked-title = Todavía no puede abrir solicitudes en nombre de { $customer }
customer-blocked-expired = Su relación de administrador con este cliente ha caducado.
customer-blocked-no-relationship = No tiene ninguna relación de administrador con este cliente.
customer-blocked-step-ask = En el Centro de partners, solicite una relación de administrador con los roles que necesite y envíe el vínculo al cliente.
customer-blocked-step-accept = Quien administra el inquilino del cliente abre el vínculo y aprueba la solicitud.
customer-blocked-step-return = Después, vuelva aquí y compruébelo de nuevo.
customer-blocked-link = Solicitar una relación de administrador
customer-blocked-check-again = Comprobar de nuevo
customer-blocked-still = Sigue sin haber una relación de administrador activa. Vuelva a comprobarlo cuando el cliente haya aprobado la solicitud.

wrong-tenant-title = Es posible que haya iniciado sesión en el inquilino incorrecto
wrong-tenant-this-customers = Ha iniciado sesión en el inquilino de este cliente. Antes de enviar una solicitud, inicie sesión en el inquilino de su propia empresa.
wrong-tenant-another = Ha iniciado sesión en un inquilino que no es el de su empresa. Antes de enviar una solicitud, cambie al inquilino de su empresa.

on-behalf-label = En nombre de
on-behalf-change = Cambiar
on-behalf-change-customer = Cambiar de cliente
on-behalf-change-service = Cambiar de servicio

# “Panel” is added: “soporte técnico” alone would say that the service itself has ended.
fallback-title = El panel de soporte técnico no se puede mostrar en este momento
fallback-text = Vuelva a intentarlo o use el contacto que aparece más abajo.
fallback-stopped = El panel de soporte técnico ha dejado de funcionar
fallback-stopped-text = No perderá lo que ha escrito. Reinicie el panel para continuar, o copie el texto y use el contacto que aparece más abajo.
fallback-typed = Lo que ha escrito
fallback-copy = Copiar el texto
fallback-copied = Copiado
fallback-retry = Reintentar
fallback-restart = Reiniciar

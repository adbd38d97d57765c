// Its presence lets functions have no body.

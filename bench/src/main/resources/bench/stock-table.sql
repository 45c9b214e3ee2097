create table document_request (
  reception_number varchar(50),
  branch varchar(50),
  received_on varchar(50),
  agency varchar(100),
  department varchar(100),
  corner varchar(100),
  requester varchar(50),
  method varchar(50),
  outcome varchar(50),
  clauses varchar(100),
  decided_on varchar(50)
);

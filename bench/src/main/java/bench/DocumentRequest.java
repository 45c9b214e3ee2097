package bench;

/** One row of the ledger as the stock job reads it: eleven properties of text, as written. */
public final class DocumentRequest {
  private String receptionNumber;
  private String branch;
  private String receivedOn;
  private String agency;
  private String department;
  private String corner;
  private String requester;
  private String method;
  private String outcome;
  private String clauses;
  private String decidedOn;

  public String getReceptionNumber() {
    return receptionNumber;
  }

  public void setReceptionNumber(String receptionNumber) {
    this.receptionNumber = receptionNumber;
  }

  public String getBranch() {
    return branch;
  }

  public void setBranch(String branch) {
    this.branch = branch;
  }

  public String getReceivedOn() {
    return receivedOn;
  }

  public void setReceivedOn(String receivedOn) {
    this.receivedOn = receivedOn;
  }

  public String getAgency() {
    return agency;
  }

  public void setAgency(String agency) {
    this.agency = agency;
  }

  public String getDepartment() {
    return department;
  }

  public void setDepartment(String department) {
    this.department = department;
  }

  public String getCorner() {
    return corner;
  }

  public void setCorner(String corner) {
    this.corner = corner;
  }

  public String getRequester() {
    return requester;
  }

  public void setRequester(String requester) {
    this.requester = requester;
  }

  public String getMethod() {
    return method;
  }

  public void setMethod(String method) {
    this.method = method;
  }

  public String getOutcome() {
    return outcome;
  }

  public void setOutcome(String outcome) {
    this.outcome = outcome;
  }

  public String getClauses() {
    return clauses;
  }

  public void setClauses(String clauses) {
    this.clauses = clauses;
  }

  public String getDecidedOn() {
    return decidedOn;
  }

  public void setDecidedOn(String decidedOn) {
    this.decidedOn = decidedOn;
  }
}

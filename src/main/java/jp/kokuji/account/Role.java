package jp.kokuji.account;

/** What somebody may do. */
public enum Role {
  /** Hands in for one department, and sees that department only. */
  SUBMITTER,
  /** The section in charge: everything but approving. */
  CLERK,
  /** Looks at everything, and approves what another has made final. */
  APPROVER,
  /** Looks at everything, and changes nothing. */
  READER;

  public String authority() {
    return "ROLE_" + name();
  }
}

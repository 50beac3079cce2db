namespace Eap.Applications.Desk;

/// <summary>Outcomes of a review task the desk knows by name; a workflow may have others.</summary>
public static class DeskOutcomes
{
    /// <summary>退回补正: asks for fields.</summary>
    public const string Returned = "Returned";

    /// <summary>不同意: asks for the ground.</summary>
    public const string Rejected = "Rejected";

    /// <summary>同意.</summary>
    public const string Accepted = "Accepted";
}

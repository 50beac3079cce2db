namespace Eap.Applications.Forms;

/// <summary>What happens to an application whose return was not answered by the day named.</summary>
public enum CorrectionEnd
{
    /// <summary>As the plan has it: one that holds a place of a cap is taken for withdrawn, since others wait for the place; any other stays.</summary>
    ByPlan,

    /// <summary>It stays; both sides are told.</summary>
    Remind,

    /// <summary>It is taken for withdrawn, and its place goes back.</summary>
    Lapse,
}

namespace Eap.Portal.Hotlines;

/// <summary>How a line stands at a minute, in the order readers see them.</summary>
public enum HotlineState
{
    /// <summary>现在可接听</summary>
    AnswersNow,

    /// <summary>A number that stands, hours nobody entered.</summary>
    HoursUnknown,

    /// <summary>Opens later.</summary>
    OpensLater,

    /// <summary>号码待核实: nobody called it for more than 90 days.</summary>
    CheckOverdue,

    /// <summary>号码未核实: nobody ever called it.</summary>
    NeverChecked,

    /// <summary>待录入: no number.</summary>
    NumberMissing,
}

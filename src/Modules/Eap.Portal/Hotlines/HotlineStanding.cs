namespace Eap.Portal.Hotlines;

/// <summary>A line at a minute.</summary>
/// <param name="Line">The line.</param>
/// <param name="State">How it stands.</param>
/// <param name="StateText">The state in words: 现在可接听, 明天 8:30 开始接听, 号码待核实.</param>
/// <param name="HoursText">Its hours in words; null when unknown.</param>
public sealed record HotlineStanding(Hotline Line, HotlineState State, string StateText, string? HoursText)
{
    /// <summary>True when the number is a button one can tap; a number that may be dead is none.</summary>
    public bool HasButton => State <= HotlineState.OpensLater;

    /// <summary>True when nobody is sure to answer at this minute, but it is worth a try.</summary>
    public bool IsWorthTrying => State == HotlineState.OpensLater && Line.Part.Permanent && !Line.IsEmergency;

    /// <summary>True when somebody answers at this minute.</summary>
    public bool AnswersNow => State == HotlineState.AnswersNow;
}

using Eap.Applications.Forms;

namespace Eap.Applications.Filing;

/// <summary>What a form is filed for, and when.</summary>
/// <param name="State">How now stands to it. Before it opens a draft may be begun: it is kept until then.</param>
/// <param name="Window">From when until when; null: there is no time yet, or no more.</param>
/// <param name="Title">What it is called; empty: nothing is on.</param>
/// <param name="Url">Its page; null for none.</param>
/// <param name="Words">What stands where there is no time, as a sentence: 现在没有正在申报的评选。</param>
public sealed record FilingOccasion(FilingState State, FilingWindow? Window, string Title, string? Url, string Words = "");

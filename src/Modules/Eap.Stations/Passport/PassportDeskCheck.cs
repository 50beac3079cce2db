using Eap.Media.Attachments;
using Eap.Plans.Rules;

namespace Eap.Stations.Passport;

/// <summary>One check on the page where it is confirmed.</summary>
/// <param name="Check">What is asked.</param>
/// <param name="Row">What the unit says.</param>
/// <param name="Files">What it shows.</param>
/// <param name="Typed">What was typed and could not be stored; null on a fresh page.</param>
/// <param name="Index">Its place in the form.</param>
public sealed record PassportDeskCheck(StandardCheck Check, PassportCheck Row, IReadOnlyList<AttachmentFile> Files, CheckDecision? Typed, int Index);

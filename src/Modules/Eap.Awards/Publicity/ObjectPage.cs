namespace Eap.Awards.Publicity;

/// <summary>The form of an objection.</summary>
/// <param name="Notice">The list.</param>
/// <param name="Form">What was typed.</param>
public sealed record ObjectPage(PublicNotice Notice, ObjectionForm Form);

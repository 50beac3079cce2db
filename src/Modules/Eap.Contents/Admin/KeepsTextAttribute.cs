namespace Eap.Contents.Admin;

/// <summary>A post of a form with the mark <see cref="ExpiredPage.Mark"/>: when the session has ended meanwhile, the answer is a page that still holds what was typed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KeepsTextAttribute : Attribute;

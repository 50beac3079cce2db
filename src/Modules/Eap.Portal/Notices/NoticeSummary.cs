namespace Eap.Portal.Notices;

/// <summary>A notice in a list.</summary>
/// <param name="Id">The item.</param>
/// <param name="Title">Its title.</param>
/// <param name="Path">Its address without the leading slash.</param>
/// <param name="Issuers">Who sent it.</param>
/// <param name="Date">The day it was signed; null: not entered.</param>
public sealed record NoticeSummary(string Id, string Title, string Path, string Issuers, DateOnly? Date);

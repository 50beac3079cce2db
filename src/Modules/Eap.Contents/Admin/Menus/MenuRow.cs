namespace Eap.Contents.Admin.Menus;

/// <summary>A menu in the list.</summary>
/// <param name="Id">The item.</param>
/// <param name="Title">Its name.</param>
/// <param name="Entries">How many entries it has.</param>
/// <param name="Problems">How many of them lead nowhere.</param>
/// <param name="ModifiedUtc">When it was changed last.</param>
/// <param name="Author">By whom.</param>
public sealed record MenuRow(string Id, string Title, int Entries, int Problems, DateTime? ModifiedUtc, string Author);

namespace Eap.Contents.Admin.Taxonomies;

/// <summary>A taxonomy in the list.</summary>
/// <param name="Id">The item.</param>
/// <param name="Title">Its name.</param>
/// <param name="Terms">How many terms it has.</param>
/// <param name="Levels">On how many levels.</param>
/// <param name="ModifiedUtc">When it was changed last.</param>
/// <param name="Author">By whom.</param>
public sealed record TaxonomyRow(string Id, string Title, int Terms, int Levels, DateTime? ModifiedUtc, string Author);

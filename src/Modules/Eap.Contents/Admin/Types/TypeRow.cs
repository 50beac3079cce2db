using Eap.Contents.Definitions;

namespace Eap.Contents.Admin.Types;

/// <summary>A type in the list.</summary>
/// <param name="Type">Its current version.</param>
/// <param name="IsForm">It is handed in, not published.</param>
/// <param name="IsDeclared">A module brings it.</param>
/// <param name="Readers">Who may read, in words.</param>
/// <param name="ChangedUtc">When this version was made; null for one older than the record of it.</param>
/// <param name="Author">By whom; empty when the site set it up.</param>
public sealed record TypeRow(ContentTypeDefinition Type, bool IsForm, bool IsDeclared, string Readers, DateTime? ChangedUtc, string Author)
{
    /// <summary>How many fields it has.</summary>
    public int Fields => Type.Parts.Sum(part => part.Fields.Count);
}

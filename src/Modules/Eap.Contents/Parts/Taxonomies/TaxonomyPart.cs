using System.Text.Json.Nodes;
using Eap.Contents.Model;

namespace Eap.Contents.Parts.Taxonomies;

/// <summary>A tree of terms, whole in one item; children stand under <c>Terms</c> on the term.</summary>
public sealed class TaxonomyPart : ContentPart
{
    /// <summary>Name of the type.</summary>
    public const string ContentType = "Taxonomy";

    /// <summary>Type of the terms.</summary>
    public string? TermContentType { get; set; }

    /// <summary>The terms as content items' JSON.</summary>
    public JsonArray Terms { get; set; } = [];
}

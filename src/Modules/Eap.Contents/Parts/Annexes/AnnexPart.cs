using Eap.Contents.Model;

namespace Eap.Contents.Parts.Annexes;

/// <summary>The annexes of a document, as tables.</summary>
public sealed class AnnexPart : ContentPart
{
    /// <summary>In the order of the document.</summary>
    public List<Annex> Annexes { get; set; } = [];
}

using Eap.Contents.Model;

namespace Eap.Media.Fields;

/// <summary>Files of the library, in order. The shape is Orchard Core's.</summary>
public sealed class MediaField : ContentField
{
    /// <summary>What names them: <c>media/{id}/{name}</c>.</summary>
    public List<string> Paths { get; set; } = [];

    /// <summary>What each shows, by the same place; may be shorter than <see cref="Paths"/>.</summary>
    public List<string> MediaTexts { get; set; } = [];

    /// <summary>The text at a place; empty when there is none.</summary>
    public string TextAt(int place) => place < MediaTexts.Count ? MediaTexts[place] ?? "" : "";
}

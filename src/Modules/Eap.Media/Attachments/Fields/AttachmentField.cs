using Eap.Contents.Model;

namespace Eap.Media.Attachments.Fields;

/// <summary>
/// The files of a field as a version of the item names them. The rows say what is there; each version that is written takes down what they said,
/// so that its JSON, and a hash over it, hold the files too.
/// </summary>
public sealed class AttachmentField : ContentField
{
    /// <summary>Their ids, in the order they came.</summary>
    public List<string> Ids { get; set; } = [];

    /// <summary>Their names, by the same place.</summary>
    public List<string> Names { get; set; } = [];

    /// <summary>Hashes of their contents, by the same place.</summary>
    public List<string> Hashes { get; set; } = [];
}

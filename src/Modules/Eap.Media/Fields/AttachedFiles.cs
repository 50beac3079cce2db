using Eap.Media.Library;

namespace Eap.Media.Fields;

/// <summary>The files of some fields of an item, read together.</summary>
public sealed class AttachedFiles(IReadOnlyDictionary<string, MediaFile> files)
{
    /// <summary>The files of one of the fields, in its order; what the library no longer holds is left out.</summary>
    public IReadOnlyList<AttachedFile> Of(MediaField field) =>
    [
        .. from entry in field.Paths.Select((path, place) => (Id: MediaPath.Id(path), Text: field.TextAt(place)))
           where entry.Id is not null && files.ContainsKey(entry.Id)
           let file = files[entry.Id!]
           select new AttachedFile(MediaPath.Url(file.MediaId, file.Name), file.Name, entry.Text, file.Kind, MediaKinds.Extension(file.Name).ToUpperInvariant(), MediaSize.Text(file.Length), file.Width, file.Height),
    ];
}

using Eap.Media.Library;

namespace Eap.Media.Admin;

/// <summary>A file with where it is used.</summary>
/// <param name="File">The file.</param>
/// <param name="Organization">Short name of its organisation.</param>
/// <param name="Uses">Items the person may see that name it.</param>
/// <param name="HiddenUses">How many more there are.</param>
/// <param name="Alt">The description as typed.</param>
public sealed record MediaDetailsPage(MediaFile File, string Organization, IReadOnlyList<MediaUse> Uses, int HiddenUses, string Alt)
{
    /// <summary>Some item needs it.</summary>
    public bool IsUsed => Uses.Count + HiddenUses > 0;
}

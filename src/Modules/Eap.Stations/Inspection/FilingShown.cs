using Eap.Contents.Model;
using Eap.Media.Attachments;
using Eap.Stations.Acceptance;

namespace Eap.Stations.Inspection;

/// <summary>Of a filing, what is held beside what an inspector finds: the unit's word on each check, and a photograph of each room.</summary>
/// <param name="SelfChecks">By the check's id.</param>
/// <param name="Rooms">Each room with the photograph the unit named for it; null: none named.</param>
public sealed record FilingShown(IReadOnlyDictionary<string, SelfCheckShown> SelfChecks, IReadOnlyList<(string Room, AttachmentFile? Photo)> Rooms)
{
    /// <summary>The fields it is read from, <c>Part.Field</c>.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. new[] { SelfCheckField.FieldName, SelfCheckField.FilesName, "Rooms", "Photos" }.Select(field => $"{AcceptanceFiling.FormName}.{field}")];

    /// <summary>Nothing to show.</summary>
    public static FilingShown Nothing { get; } = new(new Dictionary<string, SelfCheckShown>(), []);

    /// <summary>Reads it; whoever calls has asked whether the person may see these fields.</summary>
    public static async Task<FilingShown> ReadAsync(ContentItem filing, AttachmentDirectory attachments, CancellationToken cancellationToken)
    {
        var stated = AcceptanceFiling.Of(filing);
        var files = (await attachments.FilesAsync([.. stated.SelfCheckFiles, .. stated.Photos], cancellationToken)).Select(AttachmentFile.Of).ToList();
        var shows = files.Where(file => stated.SelfCheckFiles.Contains(file.Id)).ToList();
        return new FilingShown(stated.SelfChecks.DistinctBy(check => check.Id).ToDictionary(check => check.Id, check => new SelfCheckShown(check, [.. shows.Where(file => check.IsShownBy(file.Name))])),
            [.. stated.Rooms.Select(row => (row.Room, row.Photo is { } place ? files.Find(file => file.Id == stated.Photos.ElementAtOrDefault(place - 1)) : null))]);
    }
}

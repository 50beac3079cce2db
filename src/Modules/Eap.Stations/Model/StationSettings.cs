using System.Text.Json.Serialization;

namespace Eap.Stations.Model;

/// <summary>Settings section: how the city calls its stations and what it promises about them.</summary>
public sealed class StationSettings
{
    /// <summary>The kinds the city has, by its own names, in the order they are offered.</summary>
    public List<StationKindTitle> Kinds { get; set; } = [];

    /// <summary>The tiles of the schematic map; empty: no map is shown.</summary>
    public List<DistrictTile> Districts { get; set; } = [];

    /// <summary>After so many days without somebody confirming it at the door a page says that it may be out of date.</summary>
    public int StaleAfterDays { get; set; } = 90;

    /// <summary>Working days within which a reported problem is answered.</summary>
    public int AnswerWorkingDays { get; set; } = 5;

    /// <summary>审图号 of a real map the city shows elsewhere; empty while there is only the schematic one.</summary>
    public string? MapReviewNumber { get; set; }

    /// <summary>The kinds an editor chooses from: the city's, or all while it has named none.</summary>
    [JsonIgnore]
    public IReadOnlyList<StationKindTitle> OfferedKinds => Kinds.Count > 0 ? Kinds : [.. Enum.GetValues<StationKind>().Select(kind => new StationKindTitle(kind, TitleOf(kind)))];

    /// <summary>The city's word for a kind.</summary>
    public string TitleOf(StationKind kind) => Kinds.FirstOrDefault(known => known.Kind == kind)?.Title ?? kind switch
    {
        StationKind.Centre => "服务中心",
        StationKind.Room => "服务室",
        StationKind.Studio => "企业工作室",
        _ => "服务站",
    };
}

using Eap.Contents.Editing;
using Eap.Portal.Hotlines;
using Eap.Stations.Model;

namespace Eap.Stations.Editing;

/// <summary>What the editor of a station shows beside its fields.</summary>
public sealed class StationPartEditor
{
    /// <summary>The kind.</summary>
    public required PartInput Kind { get; init; }

    /// <summary>The kinds the city has, by its names.</summary>
    public required IReadOnlyList<StationKindTitle> Kinds { get; init; }

    /// <summary>The week.</summary>
    public required HoursRowsEditor Hours { get; init; }

    /// <summary>true or false.</summary>
    public required PartInput FollowsHolidays { get; init; }

    /// <summary>Days that differ, and two empty rows.</summary>
    public required IReadOnlyList<ExceptionRow> Exceptions { get; init; }

    /// <summary>What is wrong with them.</summary>
    public required IReadOnlyList<string> ExceptionErrors { get; init; }

    /// <summary>Degrees east.</summary>
    public required PartInput Longitude { get; init; }

    /// <summary>Degrees north.</summary>
    public required PartInput Latitude { get; init; }

    /// <summary>Name of a <see cref="CoordinateSystem"/>.</summary>
    public required PartInput System { get; init; }
}

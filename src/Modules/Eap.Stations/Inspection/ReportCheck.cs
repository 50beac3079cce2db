using System.Text.Json.Serialization;

namespace Eap.Stations.Inspection;

/// <summary>A check with what was found.</summary>
public sealed class ReportCheck
{
    /// <summary>Its id in the standard.</summary>
    public string Id { get; set; } = "";

    /// <summary>What was asked.</summary>
    public string Title { get; set; } = "";

    /// <summary>Found so; false: not; null: not looked at yet.</summary>
    public bool? IsMet { get; set; }

    /// <summary>A remark.</summary>
    public string Remark { get; set; } = "";

    /// <summary>Something was written about it.</summary>
    [JsonIgnore]
    public bool IsAnswered => IsMet is not null || Remark.Length > 0;
}

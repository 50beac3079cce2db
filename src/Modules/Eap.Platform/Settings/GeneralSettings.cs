namespace Eap.Platform.Settings;

/// <summary>What every page needs to know of the site.</summary>
public sealed class GeneralSettings
{
    /// <summary>The name in the masthead and in page titles.</summary>
    public string SiteName { get; set; } = "职工心理健康服务";

    /// <summary>IANA id of the zone in which times are shown. Default Asia/Shanghai.</summary>
    public string TimeZoneId { get; set; } = "Asia/Shanghai";

    /// <summary>Items per page of public lists, 5 to 50.</summary>
    public int PageSize { get; set; } = 10;

    /// <summary>Absolute address of the site, for feeds, mail and calendars; empty: taken from the request.</summary>
    public string? BaseUrl { get; set; }
}

namespace Eap.Lectures.Requests.Rules;

/// <summary>The city's own rules about asking for lectures: neither notice says anything of lead time or length.</summary>
public sealed class LectureRequestSettings
{
    /// <summary>Working days between filing and the earliest date wished for. Default 10.</summary>
    public int LeadWorkingDays { get; set; } = 10;

    /// <summary>Minutes a lecturer is given for the way from one place to the next; who has less between two is marked for whoever chooses. Default 60.</summary>
    public int TravelMinutes { get; set; } = 60;

    /// <summary>The service centre's telephone, for hosts and lecturers whose plans change; null: none is shown.</summary>
    public string? CentrePhone { get; set; }
}

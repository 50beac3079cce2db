using Eap.Testing;

namespace Eap.SelfChecks.Tests.Urgent;

/// <summary>Asks as a union does.</summary>
internal static class UrgentClient
{
    public const string Words = "请带一位做过哀伤辅导的人，鲸落会议室";

    public static FormFields Filled(string haste = "Today") => new() { ["Kind"] = "Accident", ["Size"] = "Some", ["Haste"] = haste, ["Name"] = "例七十七", ["Phone"] = "0633-0000077", ["Note"] = Words };

    /// <summary>Sends the form; the number of the request.</summary>
    public static async Task<string> AskUrgentlyAsync(this SiteClient union, string haste = "Today")
    {
        var sent = await union.SubmitFormAsync("/urgent", Filled(haste), "form.form");
        sent.ShouldRedirectTo(sent.Location!);
        Assert.StartsWith("/urgent/", sent.Location);
        return sent.Location![^26..];
    }
}

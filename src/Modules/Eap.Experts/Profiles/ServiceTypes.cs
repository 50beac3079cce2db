using Eap.Contents.Fields;

namespace Eap.Experts.Profiles;

/// <summary>What an expert may be asked to do. A job only goes to an expert who holds its type (R3): who lectures is not sent to a crisis.</summary>
public static class ServiceTypes
{
    /// <summary>Lectures.</summary>
    public const string Lecture = "Lecture";

    /// <summary>All codes with their Chinese names, in the order they are shown.</summary>
    public static readonly IReadOnlyList<(string Code, string Title)> All =
        [(Lecture, "讲座"), ("Counselling", "咨询辅导"), ("Assessment", "心理评估"), ("Training", "教育培训"), ("Intervention", "危机干预")];

    /// <summary>The Chinese name; the code itself when nobody knows it.</summary>
    public static string Title(string code) => All.FirstOrDefault(type => type.Code == code).Title ?? code;

    internal static List<ListOption> Options => [.. All.Select(type => new ListOption { Name = type.Title, Value = type.Code })];
}

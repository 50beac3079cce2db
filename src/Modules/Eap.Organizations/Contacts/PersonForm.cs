namespace Eap.Organizations.Contacts;

/// <summary>A person as typed.</summary>
public sealed class PersonForm
{
    /// <summary>姓名</summary>
    public string? Name { get; set; }

    /// <summary>职务</summary>
    public string? Post { get; set; }

    /// <summary>电话</summary>
    public string? Phone { get; set; }

    /// <summary>账号</summary>
    public string? UserId { get; set; }

    internal static PersonForm Of(UnitContact? row) => row is null ? new() : new() { Name = row.Name, Post = row.Post, Phone = row.Phone, UserId = row.UserId };
}

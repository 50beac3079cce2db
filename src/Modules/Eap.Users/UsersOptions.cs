using System.ComponentModel.DataAnnotations;

namespace Eap.Users;

/// <summary>Configuration section <c>Users</c>.</summary>
public sealed class UsersOptions
{
    /// <summary>Minutes without a request after which a person is signed out, 5 to 120; default 30.</summary>
    [Range(5, 120)]
    public int IdleMinutes { get; set; } = 30;

    /// <summary>Hours after which a person signs in again, whatever they do, 1 to 24; default 12.</summary>
    [Range(1, 24)]
    public int AbsoluteHours { get; set; } = 12;

    /// <summary>Failed tries after which an account is locked, 3 to 20; default 5.</summary>
    [Range(3, 20)]
    public int FailedTries { get; set; } = 5;

    /// <summary>Minutes it stays locked, 1 to 1440; default 15.</summary>
    [Range(1, 1440)]
    public int LockoutMinutes { get; set; } = 15;

    /// <summary>Days an activation slip holds, 1 to 60; default 14.</summary>
    [Range(1, 60)]
    public int SlipDays { get; set; } = 14;

    /// <summary>A refused sign-in takes at least this long, in milliseconds, so that its time tells nothing about the account; 0 to 5000, default 600.</summary>
    [Range(0, 5000)]
    public int RefusalMilliseconds { get; set; } = 600;
}

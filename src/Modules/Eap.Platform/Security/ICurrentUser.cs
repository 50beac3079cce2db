namespace Eap.Platform.Security;

/// <summary>Who acts: the signed-in person, nobody, or the site itself (commands, due work).</summary>
public interface ICurrentUser
{
    /// <summary>Account id; null for nobody and for the site itself.</summary>
    string? UserId { get; }

    /// <summary>The name written into items and the audit trail; 系统 for the site itself.</summary>
    string UserName { get; }

    /// <summary>True for the site itself: no request is being served.</summary>
    bool IsSystem { get; }
}

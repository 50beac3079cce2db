namespace Eap.Applications.Forms;

/// <summary>What the site knows about the unit that applies.</summary>
public enum SiteFact
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The unit's full name today.</summary>
    OrganizationName,

    /// <summary>The full name of the union above it.</summary>
    SuperiorName,

    /// <summary>职工人数, the newest year stated.</summary>
    Workers,

    /// <summary>会员人数, the newest year stated.</summary>
    Members,

    /// <summary>女职工人数, the newest year stated.</summary>
    Women,

    /// <summary>The name of the officer who fills in.</summary>
    OfficerName,

    /// <summary>That officer's mail address.</summary>
    OfficerMail,
}

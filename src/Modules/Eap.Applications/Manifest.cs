using Eap.Platform.Modules;

[assembly: Module(Name = "Applications", Description = "What unions hand in: forms, drafts, receipts, corrections, decisions, the applicant's pages and the desk.", Category = "Applications")]

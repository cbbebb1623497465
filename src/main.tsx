import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Router } from "wouter";
import { routerBase } from "./components/base.ts";
import { aroundNavigation, watchNavigation } from "./components/navigation.ts";
import { catalogueQuery, queryClient } from "./components/queries.ts";
import { App } from "./pages/App.tsx";
import "./styles.css";

watchNavigation();
void queryClient.prefetchQuery(catalogueQuery);

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element #root");

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Router base={routerBase} aroundNav={aroundNavigation}>
        <App />
      </Router>
    </QueryClientProvider>
  </StrictMode>,
);
